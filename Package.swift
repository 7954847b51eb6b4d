// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target: what a file uses it imports itself,
/// and what it imports stays internal unless it says otherwise.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "caulk",
  products: [.executable(name: "caulk", targets: ["caulk"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CTreeSitter", pkgConfig: "tree-sitter", providers: [.apt(["libtree-sitter-dev"])]),
    .systemLibrary(
      name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
    .target(
      name: "CTreeSitterPython", exclude: ["grammar"],
      cSettings: [.headerSearchPath("grammar/include")]),
    .target(
      name: "PythonSyntax", dependencies: ["CTreeSitter", "CTreeSitterPython"],
      swiftSettings: settings),
    .target(name: "PythonFlow", dependencies: ["PythonSyntax"], swiftSettings: settings),
    .target(
      name: "LeakAnalysis", dependencies: ["PythonFlow", "PythonSyntax"], swiftSettings: settings,
      plugins: ["Generate"]),
    .target(
      name: "LeakRules", dependencies: ["LeakAnalysis", "PythonFlow", "PythonSyntax"],
      swiftSettings: settings, plugins: ["Generate"]),
    .target(
      name: "Driver",
      dependencies: [
        "LeakRules", "LeakAnalysis", "PythonFlow", "PythonSyntax", "CXXHash",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .target(
      name: "Reports", dependencies: ["LeakAnalysis", "PythonSyntax"], swiftSettings: settings,
      plugins: ["Generate"]),
    .executableTarget(
      name: "caulk",
      dependencies: [
        "Driver", "Reports", "LeakAnalysis",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(name: "BuildTool", swiftSettings: settings),
    // For `Benchmarks/speed` alone; `--product caulk` does not build it.
    .executableTarget(
      name: "ParseBenchmark",
      dependencies: [
        "Driver", "PythonSyntax", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .plugin(name: "Generate", capability: .buildTool(), dependencies: ["BuildTool"]),
    .testTarget(name: "PythonSyntaxTests", dependencies: ["PythonSyntax"], swiftSettings: settings),
    .testTarget(
      name: "DriverTests",
      dependencies: [
        "Driver", "LeakRules", "LeakAnalysis", "PythonSyntax",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "LeakAnalysis", "PythonSyntax"],
      swiftSettings: settings),
    .testTarget(
      name: "CaulkTests",
      dependencies: [
        "Driver", "Reports", "LeakRules", "LeakAnalysis", "PythonFlow", "PythonSyntax",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
