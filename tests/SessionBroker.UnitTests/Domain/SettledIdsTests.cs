using FsCheck;
using FsCheck.Fluent;
using SessionBroker.Domain.Reservations;

namespace SessionBroker.UnitTests.Domain;

public sealed class SettledIdsTests
{
    [Fact]
    public void None_are_named_before_one_is_settled() =>
        SettledIds.None.MayContain(Samples.IdOf("key"), Samples.Now).ShouldBeFalse();

    [Fact]
    public void One_that_was_settled_within_a_day_is_never_missed()
    {
        var pauses = Gen.Choose(0, 3 * 24 * 60).Select(minutes => TimeSpan.FromMinutes(minutes));
        var short_ = Gen.Choose(0, 30).Select(minutes => TimeSpan.FromMinutes(minutes));
        var runs = Gen.OneOf(pauses, short_, short_, short_).ListOf();

        Prop.ForAll(runs.ToArbitrary(), run => NoneIsMissed([.. run])).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_day_of_many_is_told_as_incomplete_for_a_day_and_stays_small()
    {
        var ids = SettledIds.None;
        for (var number = 0; number <= SettledIds.PerDayMax; number++)
            ids = ids.Add(Samples.IdOf($"key-{number}"), Samples.Now);

        ids.Recent.Count.ShouldBe(1);
        ids.IncompleteUntil.ShouldBe(Samples.Now + Reservation.KeptAfterSettled);
        ids.MayContain(Samples.IdOf("another"), Samples.Now.AddDays(1).AddMilliseconds(-1)).ShouldBeTrue();
        ids.MayContain(Samples.IdOf("another"), Samples.Now.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void One_of_the_day_before_yesterday_is_forgotten()
    {
        var ids = SettledIds.None
            .Add(Samples.IdOf("old"), Samples.Now)
            .Add(Samples.IdOf("new"), Samples.Now.AddDays(2));

        ids.MayContain(Samples.IdOf("old"), Samples.Now.AddDays(2)).ShouldBeFalse();
    }

    private static bool NoneIsMissed(TimeSpan[] pauses)
    {
        var (ids, now) = (SettledIds.None, Samples.Now);
        var settled = new List<(ReservationId Id, DateTimeOffset At)>();
        foreach (var pause in pauses)
        {
            now += pause;
            var id = Samples.IdOf($"key-{settled.Count}");
            ids = ids.Add(id, now);
            settled.Add((id, now));
            var kept = settled.Where(each => now < each.At + Reservation.KeptAfterSettled);
            if (!kept.All(each => ids.MayContain(each.Id, now))) return false;
        }

        return true;
    }
}
