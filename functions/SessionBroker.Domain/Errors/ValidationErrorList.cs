using System.Collections.Immutable;

namespace SessionBroker.Domain.Errors;

/// <summary>
/// Gathers what is wrong with a request: the first faults in full, the others only by their number. A request with a
/// hundred thousand faults costs no more memory than one with twenty.
/// </summary>
/// <param name="listedMax">How many faults are kept.</param>
public sealed class ValidationErrorList(int listedMax)
{
    private readonly ImmutableArray<ValidationError>.Builder _listed = ImmutableArray.CreateBuilder<ValidationError>();

    /// <summary>How many faults there are in all.</summary>
    public int Count { get; private set; }

    /// <summary>Whether further faults are only counted: their text need not be made.</summary>
    public bool IsFull => _listed.Count >= listedMax;

    public ImmutableArray<ValidationError> Listed => _listed.ToImmutable();

    public void Add(ValidationError fault)
    {
        if (!IsFull) _listed.Add(fault);
        Count++;
    }

    /// <summary>One more fault that is not listed.</summary>
    public void CountOnly() => Count++;
}
