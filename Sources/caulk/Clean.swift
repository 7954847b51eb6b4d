import ArgumentParser
import Driver

/// `caulk clean`.
struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Remove what earlier runs have kept for later ones.")

  @Argument(help: "A path of the project whose cache goes.", completion: .file())
  var path = "."

  @Option(help: "The folder of the cache, if it is not that of the project.")
  var cacheDir: String?

  func run() throws {
    var settings = try RunSettings.here()
    settings.paths = [path]
    settings.cache = CacheOptions.folder(cacheDir)
    try writeToStandardOutput(Array((try removeCache(of: settings) + "\n").utf8))
  }
}

/// Whether results of earlier runs count, and where they are.
struct CacheOptions: ParsableArguments {
  @Flag(name: [.short, .long], help: "Neither use results of earlier runs nor keep any.")
  var noCache = false

  @Option(
    help: "Keep results for later runs in this folder, not in '.caulk_cache' of the project.",
    completion: .directory)
  var cacheDir: String?

  var use: CacheUse {
    if noCache || cacheDir == nil && OptionVariable.noCache.isOn { return .none }
    return Self.folder(cacheDir)
  }

  static func folder(_ asked: String?) -> CacheUse {
    (asked ?? OptionVariable.cacheDir.value).map(CacheUse.folder) ?? .project
  }

  func validate() throws {
    if noCache, cacheDir != nil { throw ValidationError("'--no-cache' contradicts '--cache-dir'") }
  }
}
