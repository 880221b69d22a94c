package org.scrutinydesk.common;

/** A value that cannot be taken, with the name of the field it was meant for, so that it can be said beside that field. */
public final class WrongInput extends Refused {
    private final String field;

    public WrongInput(String field, String sentence) {
        super(sentence);
        this.field = field;
    }

    /** The field's name as the record names it, such as {@code heldOn}; empty where the input as a whole is wrong. */
    public String field() {
        return field;
    }
}
