package org.paraph.content.pdf.upload;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A file in memory that counts how much of it is read: ends files that make their reader go over the same bytes for ever. */
final class MeteredSource extends RandomAccessReadBuffer {

    private final byte[] file;
    private final Budget budget;

    MeteredSource(byte[] file, Budget budget) {
        super(file);
        this.file = file;
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        budget.read(1);
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int number = super.read(bytes, offset, length);
        budget.read(Math.max(1, number));
        return number;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(new MeteredSource(file, budget), start, length);
    }
}
