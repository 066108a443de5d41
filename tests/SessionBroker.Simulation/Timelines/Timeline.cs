namespace SessionBroker.Simulation.Timelines;

/// <summary>Every state that one thing has had, and since when; null while it does not exist.</summary>
internal sealed class Timeline<T>
    where T : class
{
    private readonly List<(DateTimeOffset At, T? State)> _states = [];

    public T? Last => _states.Count == 0 ? null : _states[^1].State;

    /// <summary>How it began.</summary>
    public T First => _states[0].State!;

    public DateTimeOffset BeganAt => _states[0].At;

    public void Note(DateTimeOffset now, T? state)
    {
        if (_states.Count == 0 || !Equals(_states[^1].State, state)) _states.Add((now, state));
    }

    /// <summary>The state at that moment: the later one where it changed just then.</summary>
    public T? At(DateTimeOffset moment)
    {
        var index = _states.FindLastIndex(state => state.At <= moment);
        return index < 0 ? null : _states[index].State;
    }

    /// <summary>The states that it had at some moment of the window.</summary>
    public IEnumerable<T> During(Window window)
    {
        for (var index = 0; index < _states.Count && _states[index].At <= window.To; index++)
        {
            var hasEnded = index + 1 < _states.Count && _states[index + 1].At < window.From;
            if (!hasEnded && _states[index].State is { } state) yield return state;
        }
    }

    public bool Was(Window window, Func<T, bool> condition) => During(window).Any(condition);

    public bool WasThroughout(Window window, Func<T, bool> condition) =>
        !WasMissing(window) && During(window).All(condition);

    /// <summary>Whether there was a moment of the window at which it did not exist.</summary>
    public bool WasMissing(Window window)
    {
        if (_states.Count == 0 || _states[0].At > window.From) return true;
        for (var index = 0; index < _states.Count && _states[index].At <= window.To; index++)
        {
            var hasEnded = index + 1 < _states.Count && _states[index + 1].At < window.From;
            if (!hasEnded && _states[index].State is null) return true;
        }

        return false;
    }
}
