package org.scrutinydesk.common;

import java.util.Locale;
import java.util.function.LongFunction;

/**
 * What a record is known by, on screen and in scripts: a letter or two for its kind and a number that never changes
 * ({@code P12} is a paper). Typed, so that a paper's id cannot be handed where a meeting's is wanted.
 */
public sealed interface Id {
    long number();

    String prefix();

    default String text() {
        return prefix() + number();
    }

    /**
     * Reads {@code P12}, {@code p12} or {@code 12}.
     *
     * @throws WrongInput naming the kind that was wanted
     */
    static <T extends Id> T parse(String kind, String text, LongFunction<T> make) {
        String prefix = make.apply(1).prefix();
        String t = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        String digits = t.startsWith(prefix.toUpperCase(Locale.ROOT)) ? t.substring(prefix.length()) : t;
        if (!digits.matches("\\d{1,18}") || Long.parseLong(digits) == 0) {
            throw new WrongInput("id", "“" + (text == null ? "" : text.strip()) + "” is not the id of a " + kind + "; ids look like " + prefix + "12.");
        }
        return make.apply(Long.parseLong(digits));
    }

    record PersonId(long number) implements Id {
        @Override public String prefix() { return "PE"; }
        @Override public String toString() { return text(); }
    }

    record BodyId(long number) implements Id {
        @Override public String prefix() { return "B"; }
        @Override public String toString() { return text(); }
    }

    record MeetingId(long number) implements Id {
        @Override public String prefix() { return "M"; }
        @Override public String toString() { return text(); }
    }

    record ItemId(long number) implements Id {
        @Override public String prefix() { return "I"; }
        @Override public String toString() { return text(); }
    }

    record PaperId(long number) implements Id {
        @Override public String prefix() { return "P"; }
        @Override public String toString() { return text(); }
    }

    record PlanId(long number) implements Id {
        @Override public String prefix() { return "PL"; }
        @Override public String toString() { return text(); }
    }

    record PriorityId(long number) implements Id {
        @Override public String prefix() { return "PR"; }
        @Override public String toString() { return text(); }
    }

    record AreaId(long number) implements Id {
        @Override public String prefix() { return "AR"; }
        @Override public String toString() { return text(); }
    }

    record ReturnId(long number) implements Id {
        @Override public String prefix() { return "RT"; }
        @Override public String toString() { return text(); }
    }

    record MeasureId(long number) implements Id {
        @Override public String prefix() { return "ME"; }
        @Override public String toString() { return text(); }
    }

    record ReadingId(long number) implements Id {
        @Override public String prefix() { return "RD"; }
        @Override public String toString() { return text(); }
    }

    record FundId(long number) implements Id {
        @Override public String prefix() { return "F"; }
        @Override public String toString() { return text(); }
    }

    record LineId(long number) implements Id {
        @Override public String prefix() { return "BL"; }
        @Override public String toString() { return text(); }
    }

    record RecipientId(long number) implements Id {
        @Override public String prefix() { return "R"; }
        @Override public String toString() { return text(); }
    }

    record AwardId(long number) implements Id {
        @Override public String prefix() { return "A"; }
        @Override public String toString() { return text(); }
    }

    record EntryId(long number) implements Id {
        @Override public String prefix() { return "E"; }
        @Override public String toString() { return text(); }
    }

    record AssertionId(long number) implements Id {
        @Override public String prefix() { return "BA"; }
        @Override public String toString() { return text(); }
    }

    record InstalmentId(long number) implements Id {
        @Override public String prefix() { return "IN"; }
        @Override public String toString() { return text(); }
    }

    record AwardReturnId(long number) implements Id {
        @Override public String prefix() { return "RD"; }
        @Override public String toString() { return text(); }
    }

    record PromiseId(long number) implements Id {
        @Override public String prefix() { return "PM"; }
        @Override public String toString() { return text(); }
    }

    record StepId(long number) implements Id {
        @Override public String prefix() { return "ST"; }
        @Override public String toString() { return text(); }
    }

    record CommentId(long number) implements Id {
        @Override public String prefix() { return "CT"; }
        @Override public String toString() { return text(); }
    }

    record ContributionId(long number) implements Id {
        @Override public String prefix() { return "CN"; }
        @Override public String toString() { return text(); }
    }
}
