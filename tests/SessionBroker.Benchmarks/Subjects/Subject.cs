namespace SessionBroker.Benchmarks.Subjects;

/// <summary>A function that is measured: how its process starts and what its package has in it.</summary>
/// <param name="Deployed">The file, or the folder, that would be zipped and deployed.</param>
internal sealed record Subject(string Name, string Program, IReadOnlyList<string> Arguments, string Deployed)
{
    /// <summary>Whether its process trusts the stand-in's certificate alone, without the machine's own.</summary>
    public bool TrustsOneAuthority { get; init; }
}
