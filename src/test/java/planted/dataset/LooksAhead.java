package planted.dataset;

import planted.command.Later;

/** Breaks a rule on purpose: a room that knows a command. */
class LooksAhead {

    Later later;
}
