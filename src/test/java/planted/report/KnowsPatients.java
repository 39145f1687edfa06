package planted.report;

import planted.check.Patients;

/** Breaks a rule on purpose: a room after outcome that knows patients. */
class KnowsPatients {

    Patients patients;
}
