package org.paraph.content.pdf.upload;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFObjectStreamParser;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * The library's parser, which repairs nothing, asks the budget before anything grows, and ends at the first object that cannot
 * be read. The library itself would log it and go on as if it were not there, thousands of times if somebody wants it to.
 */
final class BoundedParser extends PDFParser {

    private final Budget budget;
    private final Map<Long, Map<COSObjectKey, COSBase>> objectStreams = new HashMap<>();

    BoundedParser(byte[] file, Budget budget) throws IOException {
        super(new MeteredSource(file, budget));
        this.budget = budget;
    }

    @Override
    public COSBase dereferenceCOSObject(COSObject object) {
        try {
            return super.dereferenceCOSObject(object);
        } catch (IOException e) {
            throw new UnfitException(UploadProblem.DAMAGED);
        }
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        budget.objects(1);
        return super.parseDirObject();
    }

    /** Before anybody can unpack it. */
    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        long length = lengthOf(dictionary);
        COSStream stream = super.parseCOSStream(dictionary);
        if (length != lengthOf(dictionary)) {
            throw new UnfitException(UploadProblem.DAMAGED); // and would be corrected
        }
        boolean isTable = stream.containsKey(COSName.W);
        boolean isStructure = isTable || isObjectStream(stream);
        long size = new Unpacking(stream, budget).measure(isStructure ? Budget.STRUCTURE : Budget.STREAM);
        if (isTable) {
            budget.objects(size / bytesAnEntry(stream));
        }
        return stream;
    }

    private static long lengthOf(COSDictionary stream) {
        return stream.getLong(COSName.LENGTH);
    }

    private static long bytesAnEntry(COSStream table) {
        COSArray widths = table.getCOSArray(COSName.W);
        long sum = 0;
        for (int i = 0; widths != null && i < widths.size(); i++) {
            sum += Math.max(0, widths.getInt(i, 0));
        }
        return Math.max(1, sum);
    }

    private static boolean isObjectStream(COSStream stream) {
        return COSName.OBJ_STM.equals(stream.getCOSName(COSName.TYPE));
    }

    /** Unpacks each stream once, even for objects that are not in it. */
    @Override
    protected COSBase parseObjectStreamObject(long number, COSObjectKey key) throws IOException {
        Map<COSObjectKey, COSBase> objects = objectStreams.get(number);
        if (objects == null) {
            objectStreams.put(number, Map.of()); // for those that lead to themselves
            objects = objectsIn(document.getObjectFromPool(new COSObjectKey(number, 0)));
            objectStreams.put(number, objects);
        }
        return objects.get(key);
    }

    private Map<COSObjectKey, COSBase> objectsIn(COSObject object) throws IOException {
        if (!(object.getObject() instanceof COSStream stream) || !isObjectStream(stream)) {
            throw new IOException("No object stream: " + object.getKey());
        }
        budget.objects(Math.max(0, stream.getInt(COSName.N)));
        return new CountedObjects(stream, document, budget).parseAllObjects();
    }

    @Override
    protected void prepareDecryption() {
        if (document.getTrailer().containsKey(COSName.ENCRYPT)) {
            throw new UnfitException(UploadProblem.ENCRYPTED);
        }
    }

    private static final class CountedObjects extends PDFObjectStreamParser {

        private final Budget budget;

        CountedObjects(COSStream stream, COSDocument document, Budget budget) throws IOException {
            super(stream, document);
            this.budget = budget;
        }

        @Override
        protected COSBase parseDirObject() throws IOException {
            budget.objects(1);
            return super.parseDirObject();
        }
    }
}
