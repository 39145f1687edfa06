package org.infusionoutcomes.command.call;

import java.io.Console;
import java.io.PrintWriter;

/**
 * Says on standard error what is being done, once the work has taken a while; silent where nobody watches. The process
 * can only be asked whether its standard streams belong to a terminal, so a run with any of them redirected is silent.
 */
public final class Progress implements AutoCloseable {

    private static final long PATIENCE_MILLISECONDS = 3000;

    private final PrintWriter err;
    private final Thread watcher;
    private volatile String stage = "starting";

    /** Begins to watch, if the process has a terminal. */
    public Progress(PrintWriter err) {
        this.err = err;
        this.watcher = new Thread(this::watch, "progress");
        this.watcher.setDaemon(true);
        if (isTerminal()) {
            watcher.start();
        }
    }

    /** From JDK 22 on there is a console without a terminal too, and a method that tells; JDK 17 lacks both. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** What is being done from now on; written when the work next has taken a while. */
    public void stage(String doing) {
        stage = doing;
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(PATIENCE_MILLISECONDS);
                err.println("… " + stage);
                err.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
