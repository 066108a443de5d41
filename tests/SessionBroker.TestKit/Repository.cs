namespace SessionBroker.TestKit;

/// <summary>Where things of this checkout are, for tests that run programs of it.</summary>
public static class Repository
{
    private const string Mark = "SessionBroker.sln";

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Where npm has put the tests' tools.</summary>
    public static string ToolsFolder { get; } = Path.Combine(Root, "tests", "tools");

    private static string Find(string folder)
    {
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent)
        {
            if (File.Exists(Path.Combine(here.FullName, Mark))) return here.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {folder} holds {Mark}.");
    }
}
