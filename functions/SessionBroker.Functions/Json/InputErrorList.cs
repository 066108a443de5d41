using System.Collections.Immutable;

namespace SessionBroker.Functions.Json;

/// <summary>
/// Collects the errors of an input: the first ones in full, the others only by their number. A request with a hundred
/// thousand errors costs no more memory than one with twenty.
/// </summary>
/// <param name="listedMax">How many errors are kept.</param>
internal sealed class InputErrorList(int listedMax)
{
    private readonly ImmutableArray<InputError>.Builder _listed = ImmutableArray.CreateBuilder<InputError>();

    /// <summary>How many errors there are in all.</summary>
    public int Count { get; private set; }

    /// <summary>Whether further errors are only counted: their text need not be made.</summary>
    public bool IsFull => _listed.Count >= listedMax;

    public ImmutableArray<InputError> Listed => _listed.ToImmutable();

    public void Add(InputError error)
    {
        if (!IsFull) _listed.Add(error);
        Count++;
    }

    /// <summary>One more error that is not listed.</summary>
    public void CountOnly() => Count++;
}

/// <param name="Pointer">Where in the JSON document, as a JSON pointer (RFC 6901); null outside of it.</param>
/// <param name="Parameter">The query parameter or header; null for an error in the document.</param>
/// <param name="Detail">What is wrong and what would be right.</param>
internal sealed record InputError(string? Pointer, string? Parameter, string Detail)
{
    public static InputError InDocument(string pointer, string detail) => new(pointer, null, detail);

    public static InputError InParameter(string parameter, string detail) => new(null, parameter, detail);
}
