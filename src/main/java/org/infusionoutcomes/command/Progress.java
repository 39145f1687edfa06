package org.infusionoutcomes.command;

import java.io.PrintWriter;

/**
 * Says on standard error what is being done, once the work has taken a while; silent where nobody watches. The process
 * can only be asked whether its standard streams belong to a terminal, so a run with any of them redirected is silent.
 */
final class Progress implements AutoCloseable {

    private static final long PATIENCE_MILLISECONDS = 3000;

    private final PrintWriter err;
    private final Thread watcher;
    private volatile String stage = "starting";

    Progress(PrintWriter err) {
        this.err = err;
        this.watcher = new Thread(this::watch, "progress");
        this.watcher.setDaemon(true);
        if (System.console() != null) {
            watcher.start();
        }
    }

    void stage(String doing) {
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
