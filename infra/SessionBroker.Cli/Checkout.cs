namespace SessionBroker.Cli;

/// <summary>The working copy that this program was built from, found by its solution.</summary>
internal sealed record Checkout(string Root)
{
    public const string Solution = "SessionBroker.sln";

    public string Artifacts => Path.Combine(Root, "artifacts");

    public string Tests => Path.Combine(Root, "tests");

    public string Readme => Path.Combine(Root, "README.md");

    /// <summary>Where npm puts what DynamoDB Local needs.</summary>
    public string TestTools => Path.Combine(Tests, "tools");

    /// <summary>What the benchmarks compare the functions with.</summary>
    public string NodePeer => Path.Combine(Tests, "node-peer");

    public static Checkout Find(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (File.Exists(Path.Combine(candidate.FullName, Solution)))
                return new Checkout(candidate.FullName);
        }

        throw new UsageFaultException($"{Solution} is in no folder above {folder}; run ./broker of a checkout");
    }
}
