namespace SessionBroker.Benchmarks.Subjects;

/// <summary>The subjects that can be measured here, ours first, and why others cannot.</summary>
internal sealed class SubjectList
{
    public const string Native = "ours";
    public const string AllAuthorities = "ours, all CAs";
    public const string ReadyToRun = "ours, ReadyToRun";
    public const string Jit = "ours, JIT";
    public const string Node = "Node peer";

    private SubjectList(IReadOnlyList<Subject> all, IReadOnlyList<string> leftOut) => (All, LeftOut) = (all, leftOut);

    public IReadOnlyList<Subject> All { get; }

    /// <summary>A sentence for each subject that is missing.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <exception cref="UsageException">There is none at all.</exception>
    public static async Task<SubjectList> MakeAsync(BenchmarkSettings settings, CancellationToken cancellationToken)
    {
        var (all, leftOut) = (new List<Subject>(), new List<string>());
        if (settings.Native is { } native)
        {
            all.Add(new Subject(Native, native, [], native));
            all.Add(new Subject(AllAuthorities, native, [], native) { TrustsMachine = true });
        }
        else
        {
            leftOut.Add($"{Native}: there is no native executable");
        }

        Add(ReadyToRun, settings.ReadyToRun);
        Add(Jit, settings.Jit);
        if (settings.NodePeer is { } folder)
        {
            var (bundle, fault) = await NodePeer.BundleAsync(folder, settings.Scratch, cancellationToken);
            if (bundle is null) leftOut.Add($"{Node}: {fault}");
            else all.Add(new Subject(Node, "node", [bundle], bundle));
        }
        else
        {
            leftOut.Add($"{Node}: Node.js or its packages are missing");
        }

        return all.Count > 0
            ? new SubjectList(all, leftOut)
            : throw new UsageException($"nothing can be measured: {string.Join("; ", leftOut)}");

        void Add(string name, string? assembly)
        {
            if (assembly is null) leftOut.Add($"{name}: it was not built");
            else all.Add(new Subject(name, "dotnet", [assembly], Path.GetDirectoryName(assembly)!));
        }
    }
}
