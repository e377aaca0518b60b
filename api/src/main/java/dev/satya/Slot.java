package dev.satya;

/** A handle to one field of the models of one schema: access by index, without a look-up. */
public interface Slot {

    /** The field's name. */
    String name();

    /** The position among the declared fields, from 0. */
    int index();
}
