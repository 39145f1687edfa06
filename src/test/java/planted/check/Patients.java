package planted.check;

/** Stands for what only checking and its neighbours may know. */
public class Patients {}
