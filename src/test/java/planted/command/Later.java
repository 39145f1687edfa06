package planted.command;

/** What no room may know. */
public class Later {}
