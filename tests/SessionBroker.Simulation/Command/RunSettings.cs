using System.Globalization;

namespace SessionBroker.Simulation.Command;

/// <summary>What the program was asked for; <c>./broker simulate</c> has checked it already.</summary>
/// <param name="First">The first seed.</param>
/// <param name="Count">How many seeds.</param>
/// <param name="ShowsHistory">Whether the history is printed although nothing went wrong.</param>
internal sealed record RunSettings(int First, int Count, bool ShowsHistory)
{
    /// <summary>Reads <c>--seeds N</c>, <c>--first F</c> and <c>--seed S</c>; null where it is anything else.</summary>
    public static RunSettings? Read(IReadOnlyList<string> arguments)
    {
        var settings = new RunSettings(First: 1, Count: 1000, ShowsHistory: false);
        for (var index = 0; index < arguments.Count; index += 2)
        {
            var text = index + 1 < arguments.Count ? arguments[index + 1] : "";
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            var next = arguments[index] switch
            {
                "--seeds" => settings with { Count = number },
                "--first" => settings with { First = number },
                "--seed" => new RunSettings(First: number, Count: 1, ShowsHistory: true),
                _ => null,
            };
            if (next is null) return null;
            settings = next;
        }

        return settings;
    }
}
