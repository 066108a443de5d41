using System.IO.Compression;

namespace SessionBroker.Benchmarks.Subjects;

/// <summary>How large the package is that is uploaded: a zip, as `sam deploy` makes it.</summary>
internal static class DeploymentZip
{
    // What a build leaves beside a program, and nobody deploys.
    private static readonly HashSet<string> NotDeployed =
        new([".pdb", ".dbg", ".xml", ".map"], StringComparer.OrdinalIgnoreCase);

    /// <param name="deployed">A file or a folder.</param>
    public static double Megabytes(string deployed)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in FilesOf(deployed))
            {
                // Closest to zlib's level 6, which the AWS SAM CLI uses: .NET's Optimal compresses less.
                zip.CreateEntryFromFile(file, Path.GetFileName(file), CompressionLevel.SmallestSize);
            }
        }

        return buffer.Length / 1e6;
    }

    private static IEnumerable<string> FilesOf(string deployed) => File.Exists(deployed)
        ? [deployed]
        : Directory.EnumerateFiles(deployed, "*", SearchOption.AllDirectories)
            .Where(file => !NotDeployed.Contains(Path.GetExtension(file)));
}
