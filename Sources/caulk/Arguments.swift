import ArgumentParser
import Driver
import Reports

extension OutputFormat: ExpressibleByArgument {}

extension ColorChoice: ExpressibleByArgument {}

extension FailureLevel: ExpressibleByArgument {}
