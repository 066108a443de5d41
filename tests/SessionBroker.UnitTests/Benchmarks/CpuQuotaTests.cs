using System.Diagnostics;
using SessionBroker.Benchmarks.Subjects;

namespace SessionBroker.UnitTests.Benchmarks;

public sealed class CpuQuotaTests
{
    [Fact]
    public async Task A_quota_limits_a_process_and_is_removed_afterwards()
    {
        var (quota, fault) = CpuQuota.TryCreate();
        Assert.SkipWhen(quota is null, fault);
        using var process = Process.Start("sleep", "600");
        try
        {
            quota.Add(process.Id);

            File.ReadAllText($"/proc/{process.Id}/cgroup").ShouldContain("/sessionbroker-bench-");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            quota.Dispose();
        }

        var name = $"sessionbroker-bench-{Environment.ProcessId}";
        Directory.Exists(Path.Combine("/sys/fs/cgroup", name)).ShouldBeFalse();
        Directory.Exists(Path.Combine("/sys/fs/cgroup/cpu", name)).ShouldBeFalse();
    }

    [Fact]
    public void Quota_that_cannot_be_set_says_why()
    {
        var (quota, fault) = CpuQuota.TryCreate("/no/such/folder");

        quota.ShouldBeNull();
        fault.ShouldContain("/no/such/folder is not there");
    }

    // A folder in which the kernel makes no cpu.max: the controller is not enabled there.
    [Fact]
    public void Quota_without_a_controller_leaves_nothing_behind()
    {
        var root = Directory.CreateTempSubdirectory("cgroup-");
        try
        {
            var (quota, fault) = CpuQuota.TryCreate(root.FullName);

            quota.ShouldBeNull();
            fault.ShouldContain("cpu.max");
            Directory.EnumerateFileSystemEntries(root.FullName).ShouldBeEmpty();
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
