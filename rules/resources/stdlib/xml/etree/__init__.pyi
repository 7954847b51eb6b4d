# Only the submodules matter.
