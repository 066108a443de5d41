namespace SessionBroker.Benchmarks.Subjects;

/// <summary>
/// A control group whose processes get a share of one core, as a Lambda function does after its initialization.
/// </summary>
/// <remarks>
/// https://docs.kernel.org/admin-guide/cgroup-v2.html and https://docs.kernel.org/scheduler/sched-bwc.html
/// </remarks>
internal sealed class CpuQuota : IDisposable
{
    /// <summary>What 512 MB get: 1,769 MB are one core.</summary>
    public const double Share = 0.29;

    // Short periods, so that a request of a few milliseconds meets the quota. AWS does not document Lambda's own.
    private const int PeriodMicroseconds = 20_000;
    private const int QuotaMicroseconds = (int)(Share * PeriodMicroseconds);

    private static readonly (string File, string Value)[] Version2 =
        [("cpu.max", $"{QuotaMicroseconds} {PeriodMicroseconds}")];

    private static readonly (string File, string Value)[] Version1 =
    [
        ("cpu.cfs_period_us", $"{PeriodMicroseconds}"),
        ("cpu.cfs_quota_us", $"{QuotaMicroseconds}"),
    ];

    private readonly string _folder;

    private CpuQuota(string folder) => _folder = folder;

    /// <returns>The quota, or else why there is none here.</returns>
    public static (CpuQuota? Quota, string Fault) TryCreate(string root = "/sys/fs/cgroup")
    {
        var faults = new List<string>();
        foreach (var (parent, limits) in ((string, (string, string)[])[])
            [(root, Version2), (Path.Combine(root, "cpu"), Version1)])
        {
            try
            {
                return (Create(parent, limits), "");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                faults.Add(exception.Message);
            }
        }

        return (null, $"no CPU quota can be set: {string.Join("; ", faults)}");
    }

    /// <summary>From now on the process has its share and no more.</summary>
    public void Add(int process) => File.WriteAllText(Path.Combine(_folder, "cgroup.procs"), $"{process}");

    public void Dispose() => Directory.Delete(_folder);

    private static CpuQuota Create(string parent, (string File, string Value)[] limits)
    {
        var folder = Path.Combine(parent, $"sessionbroker-bench-{Environment.ProcessId}");
        if (!Directory.Exists(parent)) throw new DirectoryNotFoundException($"{parent} is not there");
        Directory.CreateDirectory(folder);
        try
        {
            // The kernel makes these files; where it has not, the controller is not enabled.
            foreach (var (file, value) in limits)
            {
                using var limit = new FileStream(Path.Combine(folder, file), FileMode.Open, FileAccess.Write);
                limit.Write(System.Text.Encoding.ASCII.GetBytes(value));
            }

            return new CpuQuota(folder);
        }
        catch
        {
            Directory.Delete(folder);
            throw;
        }
    }
}
