package org.throughline.faults.rows;

import org.throughline.faults.Facts;
import org.throughline.faults.NotHere;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Rig;

/** Nothing to run on. */
public final class NoWebhooks implements Row {

    @Override
    public int number() {
        return 30;
    }

    @Override
    public String name() {
        return "webhook URL to loopback, link-local, rebinding, redirect, endless answer";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        throw new NotHere("the platform has no webhooks: it calls no address that a clinic could give");
    }
}
