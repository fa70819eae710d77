package org.throughline.assignment.web;

import java.util.List;

/** The slots of the coming five weeks, before anything is saved. */
record PreviewView(List<SlotView> slots) {}
