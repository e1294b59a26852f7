import Foundation
import PackagePlugin

/// Compiles the files of `Themes/` into the target, so that the program needs no files beside it.
@main struct EmbedThemes: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Themes")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedThemes.swift")
    let themes = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return [
      .buildCommand(
        displayName: "Embedding themes",
        executable: try context.tool(named: "embed-files").url,
        arguments: [folder.path, output.path],
        // The folder itself, since this function runs again only when the package's description
        // changes: a theme that is added later is noticed by the folder's date.
        inputFiles: [folder] + themes, outputFiles: [output])
    ]
  }
}
