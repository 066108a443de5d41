namespace SessionBroker.GameLiftSimulator.World.Search;

internal static class Comparing
{
    extension(SearchExpression.Condition condition)
    {
        internal bool Holds(SearchValue value)
        {
            var order = value.CompareTo(condition.Value);
            return condition.Comparator switch
            {
                Comparator.Equal => order == 0,
                Comparator.NotEqual => order != 0,
                Comparator.Less => order < 0,
                Comparator.Greater => order > 0,
                Comparator.LessOrEqual => order <= 0,
                Comparator.GreaterOrEqual => order >= 0,
            };
        }
    }
}
