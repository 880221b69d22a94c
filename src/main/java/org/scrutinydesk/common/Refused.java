package org.scrutinydesk.common;

/**
 * Something the program will not do, said in one sentence with the next step: wrong input, a locked file, a full disk.
 * It is shown as it stands, so its message is written for the person at the desk. Bugs are never of this type.
 */
public class Refused extends RuntimeException {
    public Refused(String sentence) {
        super(sentence);
    }

    public Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
