using System.Collections.Immutable;

namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>What conditions compare and updates write.</summary>
internal abstract record Operand
{
    private Operand()
    {
    }

    /// <summary>A document path, as it is written.</summary>
    public sealed record Path(ImmutableArray<PathElement> Elements) : Operand;

    /// <summary>A value placeholder.</summary>
    public sealed record Placeholder(string Name) : Operand;

    /// <summary>A function, in conditions and in updates.</summary>
    public sealed record Call(string Function, ImmutableArray<Operand> Arguments) : Operand;

    /// <summary>A sum or a difference, in updates.</summary>
    public sealed record Sum(string Operator, Operand Left, Operand Right) : Operand;
}
