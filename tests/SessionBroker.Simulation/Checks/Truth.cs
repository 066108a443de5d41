namespace SessionBroker.Simulation.Checks;

/// <summary>Tells whether what an answer says was so at some moment between its request and it.</summary>
internal delegate bool Truth(Response response);
