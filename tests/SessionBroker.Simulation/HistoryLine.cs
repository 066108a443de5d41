using System.Runtime.CompilerServices;

namespace SessionBroker.Simulation;

/// <summary>Text for the history that is not even put together where the history is not kept.</summary>
[InterpolatedStringHandler]
internal ref struct HistoryLine
{
    private DefaultInterpolatedStringHandler _text;

    public HistoryLine(int literalLength, int formattedCount, History history, out bool isWanted)
    {
        isWanted = history.IsKept;
        if (isWanted) _text = new DefaultInterpolatedStringHandler(literalLength, formattedCount);
    }

    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string? format) => _text.AppendFormatted(value, format);

    public string ToText() => _text.ToStringAndClear();
}
