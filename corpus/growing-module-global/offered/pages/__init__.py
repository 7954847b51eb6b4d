"""What only users of a package call, who may do so once."""
