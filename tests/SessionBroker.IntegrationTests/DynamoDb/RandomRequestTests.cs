using System.Globalization;
using SessionBroker.TestKit;

namespace SessionBroker.IntegrationTests.DynamoDb;

/// <summary>
/// The same random requests to DynamoDB in memory and to DynamoDB Local have the same answers, errors, old items,
/// pages and capacity units. A seed that fails is in the message; SESSIONBROKER_SEED runs it alone.
/// </summary>
public sealed class RandomRequestTests(DynamoDbLocalFixture dynamoDb)
{
    private const int Seeds = 24;
    private const int Requests = 50;

    [Fact]
    public async Task The_same_requests_have_the_same_answers()
    {
        var only = TestSettings.Seed is { } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : (int?)null;
        List<string> differences = [];
        for (var each = only ?? 1; each <= (only ?? Seeds); each++)
        {
            if (await FirstDifferenceAsync(each) is { } difference) differences.Add(difference);
        }

        string.Join('\n', differences).ShouldBeEmpty();
    }

    // After a difference the two tables are no longer the same.
    private async Task<string?> FirstDifferenceAsync(int seed)
    {
        var pair = await EmulatorPair.CreateAsync(dynamoDb, $"random-{seed}");
        var requests = new RandomRequests(seed, pair.TableName);
        for (var number = 1; number <= Requests; number++)
        {
            if (await pair.CompareAsync(requests.Next(), AnswerText.WithOneUpdateFault) is { } difference)
                return $"SESSIONBROKER_SEED={seed}, request {number}: {difference}";
        }

        return null;
    }
}
