using SessionBroker.Benchmarks.Subjects;

namespace SessionBroker.UnitTests.Benchmarks;

public sealed class ProcessFiguresTests
{
    [Fact]
    public void Cpu_is_user_and_system_time_whatever_the_program_is_called()
    {
        const string stat = "42 (a) b (c) S 1 42 42 0 -1 4194560 100 0 0 0 250 50 7 8 20 0 1 0 12345 1000 200";

        ProcessFigures.ParseCpu(stat).ShouldBe(3e6);
    }

    [Fact]
    public void Peak_is_what_was_resident_at_most()
    {
        string[] status = ["Name:\tbootstrap", "VmPeak:\t  999999 kB", "VmHWM:\t   50000 kB", "VmRSS:\t   40000 kB"];

        ProcessFigures.ParsePeak(status).ShouldBe(51.2);
    }

    [Fact]
    public void Zip_of_a_folder_has_what_is_deployed()
    {
        var folder = Directory.CreateTempSubdirectory("zip-");
        try
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, "bootstrap.dll"), new byte[100_000]);
            var program = DeploymentZip.Megabytes(folder.FullName);
            var noise = new byte[100_000];
            new Random(1).NextBytes(noise);
            File.WriteAllBytes(Path.Combine(folder.FullName, "bootstrap.pdb"), noise);

            program.ShouldBeLessThan(0.01);
            DeploymentZip.Megabytes(folder.FullName).ShouldBe(program);
            DeploymentZip.Megabytes(Path.Combine(folder.FullName, "bootstrap.pdb")).ShouldBeGreaterThan(0.1);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
