namespace SessionBroker.GameLiftSimulator.World;

/// <summary>
/// All chance and every id of a world, from one number that a snapshot can keep (the generator is SplitMix64, whose
/// whole state is its counter).
/// </summary>
internal sealed class SeededSource(ulong state)
{
    internal ulong State { get; private set; } = state;

    internal double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>
    /// Draws nothing for a chance of zero, so that adding an unused fault leaves a seed's history as it was.
    /// </summary>
    internal bool Chance(double probability) => probability > 0 && NextDouble() < probability;

    /// <summary>Evenly between both; the least where the greatest is not above it.</summary>
    internal TimeSpan Between(double least, double greatest) =>
        TimeSpan.FromSeconds(greatest > least ? least + ((greatest - least) * NextDouble()) : least);

    internal string Uuid()
    {
        var hex = Hex(32);
        return $"{hex[..8]}-{hex[8..12]}-4{hex[13..16]}-a{hex[17..20]}-{hex[20..]}";
    }

    internal string Hex(int digits)
    {
        var text = $"{Next():x16}{Next():x16}";
        return text[..digits];
    }

    internal int Below(int limit) => (int)(Next() % (ulong)limit);

    private ulong Next()
    {
        State += 0x9E3779B97F4A7C15;
        var mixed = State;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
