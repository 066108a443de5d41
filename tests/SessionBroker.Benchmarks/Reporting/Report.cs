using SessionBroker.Benchmarks.Measuring;
using SessionBroker.Benchmarks.Parts;

namespace SessionBroker.Benchmarks.Reporting;

/// <summary>All that one run has to tell.</summary>
/// <param name="Subjects">Their names; the first one is what the others are compared with.</param>
/// <param name="Calls">The network calls of the warm requests, by subject and operation.</param>
/// <param name="LeftOut">What was not measured, and why.</param>
internal sealed record Report(
    IReadOnlyList<string> Subjects,
    Figures Figures,
    IReadOnlyDictionary<string, Dictionary<string, int>> Calls,
    IReadOnlyList<PartFigure> Parts,
    IReadOnlyList<string> LeftOut,
    BenchmarkSettings Settings,
    MachineDescription Machine)
{
    public string Ours => Subjects[0];

    public IEnumerable<string> Others => Subjects.Skip(1);

    /// <summary>The measures that this run has of at least one subject.</summary>
    public IEnumerable<Measure> Measures =>
        Measure.All.Where(measure => Subjects.Any(subject => Figures.Of(subject, measure).Count > 0));
}
