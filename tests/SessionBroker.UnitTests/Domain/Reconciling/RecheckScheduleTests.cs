using SessionBroker.Domain.Reconciling;

namespace SessionBroker.UnitTests.Domain.Reconciling;

public sealed class RecheckScheduleTests
{
    [Fact]
    public void The_next_look_is_five_to_fifteen_minutes_away()
    {
        for (var second = 0; second < 1200; second++)
        {
            var now = Samples.Now.AddSeconds(second);

            (RecheckSchedule.NextAt(Samples.GameSession, now) - now)
                .ShouldBeInRange(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15));
        }
    }

    [Fact]
    public void Looks_at_one_game_session_are_ten_minutes_apart_and_nowhere_between()
    {
        var looks = Enumerable.Range(0, 3600)
            .Select(second => RecheckSchedule.NextAt(Samples.GameSession, Samples.Now.AddSeconds(second)))
            .Distinct()
            .ToArray();

        looks.Length.ShouldBeInRange(6, 7);
        looks.Zip(looks.Skip(1), (one, next) => next - one).ShouldAllBe(apart => apart == RecheckSchedule.Every);
    }

    [Fact]
    public void Looks_at_many_game_sessions_are_spread_over_the_ten_minutes()
    {
        var minutes = Enumerable.Range(0, 1000)
            .Select(number => RecheckSchedule.NextAt(Samples.SessionOf("fleet-home", $"gsess-{number}"), Samples.Now))
            .CountBy(look => look.Minute)
            .ToArray();

        minutes.Length.ShouldBeGreaterThanOrEqualTo(10);
        minutes.ShouldAllBe(minute => minute.Value < 150);
    }
}
