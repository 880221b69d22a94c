package org.scrutinydesk.paper;

import static org.scrutinydesk.database.generated.Tables.PICTURE;

import java.util.Base64;
import java.util.Optional;
import org.scrutinydesk.database.Changes;
import org.scrutinydesk.database.OfficeFile;
import org.scrutinydesk.database.generated.tables.records.PictureRecord;

/** Keeps the pictures of papers, each once under its hash. */
public final class PictureStore {
    private final OfficeFile office;

    public PictureStore(OfficeFile office) {
        this.office = office;
    }

    /** Keeps a picture, if it is not there. @return the name it is kept under */
    public String keep(PictureFile picture) {
        return office.change("Picture kept", changes -> keep(changes, picture));
    }

    public String keep(Changes changes, PictureFile picture) {
        String hash = picture.hash();
        if (!changes.read().fetchExists(PICTURE, PICTURE.HASH.eq(hash))) {
            PictureRecord row = new PictureRecord();
            row.setHash(hash);
            row.setContent(Base64.getEncoder().encodeToString(picture.bytes()));
            changes.keep(row);
        }
        return hash;
    }

    /** The bytes of a picture; empty where there is none of this hash. */
    public Optional<byte[]> bytes(String hash) {
        return office.read(jooq -> jooq.select(PICTURE.CONTENT).from(PICTURE).where(PICTURE.HASH.eq(hash)).fetchOptional(PICTURE.CONTENT))
            .map(Base64.getDecoder()::decode);
    }
}
