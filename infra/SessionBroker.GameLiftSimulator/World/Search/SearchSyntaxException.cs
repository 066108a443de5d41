namespace SessionBroker.GameLiftSimulator.World.Search;

/// <summary>An expression that is not one; caught where the expression was taken in, and nowhere else.</summary>
internal sealed class SearchSyntaxException(string problem, int position)
    : FormatException($"{problem} at position {position}");
