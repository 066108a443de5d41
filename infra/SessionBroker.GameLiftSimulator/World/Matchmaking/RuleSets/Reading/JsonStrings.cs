using System.Text.Json;

namespace SessionBroker.GameLiftSimulator.World.Matchmaking.RuleSets.Reading;

internal static class JsonStrings
{
    /// <summary>
    /// The parser accepts escapes of half a character (a lone surrogate), which no string can hold; reading one throws.
    /// </summary>
    internal static bool AreWhole(JsonElement element)
    {
        try
        {
            Read(element);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Read(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    Read(item);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    Read(member.Value);
                }

                break;
        }
    }
}
