using Spectre.Console;

namespace SessionBroker.Cli;

/// <summary>
/// Where the commands write: colours and a moving spinner where a person watches, plain lines everywhere else. What
/// may be copied or parsed is never coloured nor wrapped.
/// </summary>
internal sealed class Terminal(TextWriter output, TextWriter error, bool isWatched)
{
    private readonly IAnsiConsole _console = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(output),
        Ansi = isWatched ? AnsiSupport.Detect : AnsiSupport.No,
        Interactive = isWatched ? InteractionSupport.Detect : InteractionSupport.No,
    });

    public TextWriter Output => output;

    public TextWriter Error => error;

    public void Line(string text = "") => output.WriteLine(text);

    /// <summary>A line that a watching person finds by its colour.</summary>
    public void Heading(string text) => Colour(text, "bold");

    public void Bad(string text) => Colour(text, "red");

    /// <summary>Writes the message as one line on standard error.</summary>
    public void Fault(string message) => error.WriteLine($"broker: {message.ReplaceLineEndings(" ")}");

    /// <summary>Reports progress.</summary>
    public async Task<T> DuringAsync<T>(string what, Func<Task<T>> work)
    {
        if (isWatched)
            return await _console.Status().StartAsync(Markup.Escape(what), _ => work());

        Line(what);
        return await work();
    }

    private void Colour(string text, string style)
    {
        if (isWatched)
            _console.MarkupLine($"[{style}]{Markup.Escape(text)}[/]");
        else
            Line(text);
    }
}
