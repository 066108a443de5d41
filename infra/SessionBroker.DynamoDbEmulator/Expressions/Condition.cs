using System.Collections.Immutable;

namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>What can hold for an item.</summary>
internal abstract record Condition
{
    private Condition()
    {
    }

    public sealed record Or(Condition Left, Condition Right) : Condition;

    public sealed record And(Condition Left, Condition Right) : Condition;

    public sealed record Not(Condition Inner) : Condition;

    public sealed record Compare(string Operator, Operand Left, Operand Right) : Condition;

    public sealed record Between(Operand Operand, Operand Lower, Operand Upper) : Condition;

    public sealed record In(Operand Operand, ImmutableArray<Operand> List) : Condition;

    /// <summary>A function that is true or false.</summary>
    public sealed record Call(Operand.Call Function) : Condition;
}
