namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

internal static class Trends
{
    extension(Trend trend)
    {
        internal bool NeverFalls => trend is Trend.Fixed or Trend.Rising;

        internal bool NeverRises => trend is Trend.Fixed or Trend.Falling;

        /// <summary>The trend of something that changes as one of the two does.</summary>
        internal Trend With(Trend other) => (trend, other) switch
        {
            (Trend.Fixed, _) => other,
            (_, Trend.Fixed) => trend,
            _ when trend == other => trend,
            _ => Trend.Unknown,
        };
    }
}
