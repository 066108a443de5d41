namespace SessionBroker.Benchmarks.Subjects;

/// <summary>A function that is measured: how its process starts and what its package has in it.</summary>
/// <param name="Deployed">The file, or the folder, that would be zipped and deployed.</param>
internal sealed record Subject(string Name, string Program, IReadOnlyList<string> Arguments, string Deployed)
{
    /// <summary>Whether its process trusts every certificate authority of the machine, and not only AWS's.</summary>
    public bool TrustsMachine { get; init; }
}
