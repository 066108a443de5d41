using SessionBroker.GameLiftSimulator.World.Matchmaking.Expressions;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.Rules;

internal static class Operations
{
    extension(Operation operation)
    {
        internal bool Relates(Value measured, Value reference)
        {
            var order = OrderOf(measured, reference);
            return operation switch
            {
                Operation.Less => order < 0,
                Operation.LessOrEqual => order <= 0,
                Operation.Equal => order == 0,
                Operation.NotEqual => order != 0,
                Operation.GreaterOrEqual => order >= 0,
                Operation.Greater => order > 0,
            };
        }

        /// <summary>Whether a relation that does not hold now cannot hold later.</summary>
        internal bool StaysUnmet(Value measured, Growth measuredGrowth, Value reference, Growth referenceGrowth)
        {
            var order = OrderOf(measured, reference);
            var staysBelow = measuredGrowth.NeverRises && referenceGrowth.NeverFalls;
            var staysAbove = measuredGrowth.NeverFalls && referenceGrowth.NeverRises;
            return operation switch
            {
                Operation.Less or Operation.LessOrEqual => staysAbove,
                Operation.Greater or Operation.GreaterOrEqual => staysBelow,
                Operation.Equal => order < 0 ? staysBelow : staysAbove,
                Operation.NotEqual => staysBelow && staysAbove,
            };
        }
    }

    // Texts are compared for equality only, so that their order has no meaning beyond zero or not.
    private static int OrderOf(Value measured, Value reference) => (measured, reference) switch
    {
        (Value.Number left, Value.Number right) => left.Amount.CompareTo(right.Amount),
        (Value.Text left, Value.Text right) => string.CompareOrdinal(left.Characters, right.Characters),
        _ => 1,
    };
}
