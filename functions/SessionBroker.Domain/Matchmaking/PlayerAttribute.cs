using System.Collections.Immutable;

namespace SessionBroker.Domain.Matchmaking;

/// <summary>A value that a matchmaker's rules look at, of one of GameLift's four kinds.</summary>
public abstract record PlayerAttribute
{
    private PlayerAttribute()
    {
    }

    public sealed record Text(string Value) : PlayerAttribute;

    public sealed record Number(double Value) : PlayerAttribute;

    public sealed record TextList(ImmutableArray<string> Values) : PlayerAttribute;

    public sealed record NumberMap(ImmutableSortedDictionary<string, double> Values) : PlayerAttribute;
}
