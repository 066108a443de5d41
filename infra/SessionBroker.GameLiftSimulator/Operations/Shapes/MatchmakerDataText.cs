using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SessionBroker.GameLiftSimulator.World;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;
using SessionBroker.GameLiftSimulator.World.Sessions;

namespace SessionBroker.GameLiftSimulator.Operations.Shapes;

/// <summary>
/// MatchmakerData of a game session: JSON text with the players of each team for the game server
/// (docs.aws.amazon.com/gameliftservers/latest/flexmatchguide/match-server-data.html).
/// </summary>
internal static class MatchmakerDataText
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Of(GameLiftState world, SessionMatch match)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteString("matchId", match.Id);
            json.WriteString("matchmakingConfigurationArn", world.Arns.Configuration(match.Configuration));
            json.WriteStartArray("teams");
            foreach (var team in match.Players.GroupBy(player => player.Team, StringComparer.Ordinal))
            {
                Write(json, team.Key, team);
            }

            json.WriteEndArray();
            json.WriteString("autoBackfillMode", match.IsAutomatic ? "AUTOMATIC" : null);
            json.WriteString("autoBackfillTicketId", match.AutoBackfillTicketId);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, string? team, IEnumerable<MatchPlayer> players)
    {
        json.WriteStartObject();
        json.WriteString("name", team);
        json.WriteStartArray("players");
        foreach (var player in players)
        {
            json.WriteStartObject();
            json.WriteString("playerId", player.PlayerId);
            json.WriteStartObject("attributes");
            foreach (var (name, value) in player.Attributes)
            {
                json.WritePropertyName(name);
                Write(json, value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AttributeValue value)
    {
        json.WriteStartObject();
        json.WriteString("attributeType", value.Kind switch
        {
            AttributeKind.String => "STRING",
            AttributeKind.Number => "DOUBLE",
            AttributeKind.StringList => "STRING_LIST",
            AttributeKind.StringNumberMap => "STRING_DOUBLE_MAP",
        });
        json.WritePropertyName("valueAttribute");
        switch (value)
        {
            case AttributeValue.String text:
                json.WriteStringValue(text.Text);
                break;
            case AttributeValue.Number number:
                json.WriteRawValue(Double(number.Amount));
                break;
            case AttributeValue.StringList list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    json.WriteStringValue(item);
                }

                json.WriteEndArray();
                break;
            case AttributeValue.StringNumberMap map:
                json.WriteStartObject();
                foreach (var (key, number) in map.Entries)
                {
                    json.WritePropertyName(key);
                    json.WriteRawValue(Double(number));
                }

                json.WriteEndObject();
                break;
        }

        json.WriteEndObject();
    }

    /// <summary>A whole number has a fraction of zero there.</summary>
    private static string Double(double number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? $"{text}.0" : text;
    }
}
