using SessionBroker.GameLiftSimulator.Operations;
using SessionBroker.GameLiftSimulator.Protocol;
using SessionBroker.GameLiftSimulator.Protocol.Model;

namespace SessionBroker.UnitTests.Simulator.Protocol;

/// <summary>The stated limit of a body, held against what the model's constraints allow.</summary>
public sealed class BodyLimitTests
{
    /// <summary>A character outside of the basic plane, as two escapes.</summary>
    private const long CharacterBytes = 12;

    private const long QuotesAndPunctuation = 8;

    [Fact]
    public void Every_bounded_member_fits_into_a_body_together_with_all_others() =>
        OperationTable.All.Keys.Select(name => (name, Bytes: BytesOf(ServiceModel.Current.Operations[name].Input)))
            .Where(each => each.Bytes > WireRequest.BodyBytesMax).ShouldBeEmpty();

    /// <summary>Members without a bound count nothing: no limit could hold them.</summary>
    private static long BytesOf(Shape shape) => shape switch
    {
        Shape.Text text => (text.MaxLength ?? 0) * CharacterBytes,
        Shape.List { MaxItems: { } most } list => most * (BytesOf(list.Item) + QuotesAndPunctuation),
        Shape.Map { MaxItems: { } most } map =>
            most * (BytesOf(map.Key) + BytesOf(map.Value) + QuotesAndPunctuation),
        Shape.Structure structure => structure.InOrder.Sum(
            member => member.Name.Length + QuotesAndPunctuation + BytesOf(member.Shape)),
        _ => QuotesAndPunctuation,
    };
}
