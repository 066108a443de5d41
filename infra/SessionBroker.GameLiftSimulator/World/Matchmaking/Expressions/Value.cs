namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

/// <summary>
/// What an expression gives for a lineup. Null stands for no value: an aggregate of an empty list has none, and lists
/// leave it out.
/// </summary>
internal abstract record Value
{
    private Value()
    {
    }

    /// <summary>The numbers and texts in it, at any depth.</summary>
    internal IEnumerable<Value> Leaves => this is List list ? list.Items.SelectMany(item => item.Leaves) : [this];

    internal static Value Of(IEnumerable<string> texts) => new List([.. texts.Select(text => new Text(text))]);

    internal sealed record Number(double Amount) : Value;

    internal sealed record Text(string Characters) : Value;

    internal sealed record List(IReadOnlyList<Value> Items) : Value;
}
